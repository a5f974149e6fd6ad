/** Progressive enhancement of the stateless pages. Every page works without it. */
export {};
