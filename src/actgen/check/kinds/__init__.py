"""The kinds of requirements, one module each: a requirement and documents → what their statements say of it."""
