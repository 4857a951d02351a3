export { priceBook, pricesOn, type PriceBook, type Priced } from './price-book.ts';
export { latestOn, priceIn, priceOn } from './rules.ts';
export { setPrice, type PriceToSet } from './write-price.ts';
