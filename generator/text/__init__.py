"""How text of a document becomes text of the SDK: literals, docstrings, patterns."""
