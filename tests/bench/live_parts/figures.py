"""What is told of a run."""


def share(values, part):
    """Return the value below which this part of all values lies."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * part))], 1) if ordered else None


def figures(latencies_ms, stalls_ms, visitors):
    """Return event to paint and the standing still of the loop, in milliseconds."""
    return {
        "visitors": visitors,
        "painted": len(latencies_ms),
        "paint_p50_ms": share(latencies_ms, 0.5),
        "paint_p99_ms": share(latencies_ms, 0.99),
        "stall_p99_ms": share(stalls_ms, 0.99),
        "stall_ms": round(max(stalls_ms, default=0.0), 1),
    }
