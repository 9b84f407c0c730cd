"""What people do with the pipeline beyond `generate`: fetch, release, vendor."""
