export { priceBook, pricesOn, type PriceBook, type Priced } from './price-book.ts';
export { setPrice, type PriceToSet } from './write-price.ts';
