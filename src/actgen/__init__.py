"""actgen: Russian administrative acts from YAML to DOCX and PDF, and checks of local acts against superior ones."""

__version__ = "0.1.0"
