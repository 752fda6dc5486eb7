/** The part of Eleventy's development server that `npm start` uses. */
declare module '@11ty/eleventy-dev-server' {
  interface DevServer {
    serve(port: number): void;
    /** Tells every open page to load itself anew. */
    reload(): void;
  }
  const server: { getServer(name: string, folder: string, options: object): DevServer };
  export default server;
}
