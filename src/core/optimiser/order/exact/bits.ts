/** Looked up once: in a script context with guarded globals each look at `Math` costs more than the sum it is for. */
export const { clz32, imul } = Math;
