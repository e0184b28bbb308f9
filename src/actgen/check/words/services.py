"""The concepts of the lexicon that name where one writes or meets."""

from __future__ import annotations

SERVICES = frozenset(
    {
        "платформа",
        "профиль",
        "max",
        "Telegram",
        "WhatsApp",
        "Viber",
        "Discord",
        "Microsoft Teams",
        "Skype for Business",
    }
    | {
        "Snapchat",
        "Threema",
        "WeChat",
        "иной сервис",
        "сторонний мессенджер",
        "иностранный мессенджер",
    }
)
"""Concepts that name where one writes or meets."""
OURS = frozenset({"платформа", "профиль", "max"})
"""Those that acts demand."""
