export const recordOf = (..._: unknown[]): never => {
  throw new Error('todo');
};
