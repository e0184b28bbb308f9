"""Tables as offices keep them: files → sheets of rows of cells; where the heading is and what it says."""
