var order = ['z-first'];
