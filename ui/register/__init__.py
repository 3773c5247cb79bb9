"""The pages of what assignments share: customers, parties."""
