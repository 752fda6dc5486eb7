/** Whether a text is a whole web address; only http and https, so that a link never runs anything. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);
