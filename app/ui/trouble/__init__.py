"""What a rep sees when the program itself has failed."""
