const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

/** Where Debian puts the small browser that comes with WebKitGTK. */
export const miniBrowser = `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
