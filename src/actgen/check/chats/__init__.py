"""Chats: whose they are, who takes part, where they are kept, for whom they are not."""
