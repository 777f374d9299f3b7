/** How YAML is laid out: no line is broken. */
export const layout = { lineWidth: 0 } as const;
