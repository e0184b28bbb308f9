"""A document made ready for judging: its statements with what leads them in, its rows and lists."""
