"""Mail to the visitor: the compose panel, how mails stand, who does not want any.

Decided: the panel takes the visitor pane's place beside the conversation, so that the rep
reads while writing, and offers still stand above. What is written is kept as a draft
beside those of the chat, with the id of the mail: pressing Send twice, or a crash between
the two, is one mail. Refused: a dialog, which would cover an offer that cannot wait.
"""
