"""What one run works on: a document, the choices that apply to it, and where files lie."""
