"""Letters that authorities send to one firm: whom they address, what they ask, and until when.

A letter is no notice: its own day publishes nothing, so no time limit of law runs from it but what
it says itself. What is read here has a place in the letter like every other value.
"""
