"""What a person can do while reading, a room for each kind: moving, finding, marking, managing."""
