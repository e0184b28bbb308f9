"""Many schools, one superior act: who has done what. Read and judged in parallel, remembered between runs."""
