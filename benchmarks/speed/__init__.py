"""Speed of printing: ours and that of peers, side by side, each in a process of its own."""
