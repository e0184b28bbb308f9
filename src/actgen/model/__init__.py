"""What an act, a requirement, a read document and a finding are: pure data, no reading, no writing."""
