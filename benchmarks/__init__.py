"""Measurements that the tests do not make: accuracy of the checker, speed beside peers."""
