import { Converter } from 'opencc-js/cn2t';

/** A text in traditional characters, as visitors from elsewhere type it. */
export const traditional = Converter({ from: 'cn', to: 't' });
