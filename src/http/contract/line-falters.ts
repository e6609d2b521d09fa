/**
 * The share of packets, lost or late, from which a line falters. By ITU-T G.107 with G.711 and concealment (G.113, appendix I: Bpl 25.1)
 * three in a hundred cost ten points of R, from 93 to 83, which is heard; and what ears miss the recogniser misses too.
 */
export const FALTERS_FROM = 0.03;
