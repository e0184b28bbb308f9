"""Who governs what in a sentence, and what a sentence does with it: duties, denials, conditions, what is only told."""
