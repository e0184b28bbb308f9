"""What clerks wrote, spoilt by a program: sentences of the open corpus that meet a point, after an operator.

The other mutations change the wordings of the requirements; these are done to the sentences of many hands, so a rule
that knows one turn of phrase only is found out. Their counterweight are operators after which the point is met as
before.
``python -m benchmarks.mutations --open`` prints the table.
"""
