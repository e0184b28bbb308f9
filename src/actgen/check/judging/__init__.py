"""What the judges of all kinds share: people and circles, refusals and exceptions, days and figures, signals."""
