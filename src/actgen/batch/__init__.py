"""Register × package → thousands of files: checked first, resumable, on one machine or on many."""
