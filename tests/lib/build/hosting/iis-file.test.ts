import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { fileTypes } from '#lib/build/hosting/file-types.ts';
import { iisFile } from '#lib/build/hosting/iis-file.ts';
import { steeringFiles } from '#lib/build/hosting/rules.ts';
import { rootRules } from './some-rules.ts';

const config = theOne(parseXml(iisFile(rootRules)), 'configuration');
const server = theOne(config, 'system.webServer');

describe('the web.config', () => {
  test('sets every header, each after taking away what a folder above has set', () => {
    const expected = { ...rootRules.headers, 'Cache-Control': rootRules.cache.revalidated };
    const headers = theOne(theOne(server, 'httpProtocol'), 'customHeaders');
    expect(added(headers)).toEqual(expected);
    expect(removed(headers)).toEqual(['X-Powered-By', ...Object.keys(expected)]);
  });

  test('lets files whose names change with their content be kept for ever', () => {
    const folders = elements(config, 'location').map((location) => [
      location.attributes['path'],
      added(theOne(theOne(theOne(location, 'system.webServer'), 'httpProtocol'), 'customHeaders')),
    ]);
    const { immutable, immutableFolders } = rootRules.cache;
    expect(folders).toEqual(immutableFolders.map((folder) => [folder, { 'Cache-Control': immutable }]));
  });

  test('gives every kind of file its type, also one that the server knows under another', () => {
    const content = theOne(server, 'staticContent');
    const types = elements(content, 'mimeMap').map(({ attributes }) => [
      attributes['fileExtension'],
      attributes['mimeType'],
    ]);
    expect(types).toEqual(Object.entries(fileTypes).map(([ending, type]) => [`.${ending}`, type]));
    expect(elements(content, 'remove').map(({ attributes }) => attributes['fileExtension'])).toEqual(
      types.map(([ending]) => ending),
    );
  });

  test('answers a missing address with the page for it', () => {
    const errors = elements(theOne(server, 'httpErrors'), 'error').map(({ attributes }) => attributes);
    expect(errors).toEqual([{ statusCode: '404', path: '404.html', responseMode: 'File' }]);
  });

  test('keeps what is for hosts from visitors; itself it is never served', () => {
    const hidden = theOne(theOne(theOne(server, 'security'), 'requestFiltering'), 'hiddenSegments');
    const names = elements(hidden, 'add').map(({ attributes }) => attributes['segment']);
    expect([...names, 'web.config']).toEqual(steeringFiles);
  });
});

function elements(parent: XmlElement | XmlDocument, name: string): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}

function theOne(parent: XmlElement | XmlDocument, name: string): XmlElement {
  const [found, ...more] = elements(parent, name);
  if (!found || more.length > 0) throw new Error(`There should be one ${name}.`);
  return found;
}

function added(headers: XmlElement): Record<string, string> {
  return Object.fromEntries(
    elements(headers, 'add').map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
  );
}

function removed(headers: XmlElement): (string | undefined)[] {
  return elements(headers, 'remove').map(({ attributes }) => attributes['name']);
}
