import { Fragment } from 'react';

/** Texts of a file side by side: each keeps its own direction and its place among the others, and short ones stay whole. */
export const Apart = ({ values }: { readonly values: readonly string[] }) =>
  values.map((value, index) => (
    // The same value may stand there twice; they never change places.
    // eslint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && ' · '}
      <bdi className="apart">{value}</bdi>
    </Fragment>
  ));
