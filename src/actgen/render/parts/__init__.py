"""What a printed page says, part by part: every requisite, point and table in plain data, the same for all formats."""
