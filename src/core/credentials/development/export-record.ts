export const exportRecord = (..._: unknown[]): Promise<void> => Promise.reject(new Error('todo'));
