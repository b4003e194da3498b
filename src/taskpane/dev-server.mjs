/** The development server of the add-in, where manifest.xml looks for it. */

/** Office opens https pages alone; asks once to trust a certificate that is made for this machine. */
export async function devServer() {
  const { default: certificates } = await import('office-addin-dev-certs');
  return {
    host: 'localhost',
    port: 3000,
    server: { type: 'https', options: await certificates.getHttpsServerOptions() },
    // The policy of the page lets it open no connection, not even this one.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    // Excel on the web reads the metadata of the functions from its own origin.
    headers: { 'Access-Control-Allow-Origin': '*' },
  };
}
