"""The connection to Salesforce: who is connected, where one signs in, and the rights.

Decided: the rights are one list with the problems first, each with its proof and the
path in Setup to hand to an admin. What comes from the org, and the paths in Setup,
stay in the words of Salesforce.
"""
