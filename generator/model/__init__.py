"""What the stages hand each other: documents, the intermediate model, names."""
