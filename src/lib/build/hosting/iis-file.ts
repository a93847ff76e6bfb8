import { fileTypes } from './file-types.ts';
import { type HostingRules, steeringFiles } from './rules.ts';

/** `web.config` for the root of the site on IIS, which reads it for that folder and all in it. */
export function iisFile({ headers, cache, notFound }: HostingRules): string {
  const types = Object.entries(fileTypes).flatMap(([ending, type]) => [
    `<remove fileExtension=".${ending}" />`,
    `<mimeMap fileExtension=".${ending}" mimeType="${escapeXml(type)}" />`,
  ]);
  const sends = Object.entries({ ...headers, 'Cache-Control': cache.revalidated }).flatMap(header);
  const hidden = steeringFiles.filter((file) => file !== 'web.config').map((file) => `<add segment="${file}" />`);
  const folders = cache.immutableFolders.map(
    (folder) => `  <location path="${folder}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          ${header(['Cache-Control', cache.immutable]).join('\n          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by the build. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${notFound}" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        ${sends.join('\n        ')}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <hiddenSegments>
          ${hidden.join('\n          ')}
        </hiddenSegments>
      </requestFiltering>
    </security>
    <staticContent>
      ${types.join('\n      ')}
    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${folders.join('\n')}
</configuration>
`;
}

/** Sets a header, also where a folder above has set it. */
function header([name, value]: readonly [string, string]): string[] {
  return [`<remove name="${name}" />`, `<add name="${name}" value="${escapeXml(value)}" />`];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
