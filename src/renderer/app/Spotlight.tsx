export const Spotlight = () => null;
