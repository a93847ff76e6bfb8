import type { Server } from './servers.ts';

export const nginx: Server = {
  program: '/usr/sbin/nginx',
  parameters: ({ folder }, configuration) => ['-p', folder, '-c', configuration, '-e', 'stderr'],
  configure: ({ folder, root, hosting, certificate, port }) => `
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
    access_log off;
    client_body_temp_path ${folder}/body;
    proxy_temp_path ${folder}/proxy;
    fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi;
    scgi_temp_path ${folder}/scgi;
    server {
        listen ${port} ssl http2;
        server_name localhost;
        ssl_certificate ${certificate.file};
        ssl_certificate_key ${certificate.key};
        root ${root};
        brotli_static on;
        include ${hosting}/nginx.conf;
    }
}
`,
};
