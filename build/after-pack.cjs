// Sets the switches inside the packaged Electron, so that the program can run nothing but itself.
const { join } = require('node:path');

const EXECUTABLES = {
  darwin: (name) => `${name}.app`,
  mas: (name) => `${name}.app`,
  win32: (name) => `${name}.exe`,
  linux: (_name, executable) => executable,
};

exports.FUSES = {
  // Not to be used as a plain Node, nor to be steered by options or a debugger from outside.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  // Its code comes from the archive alone, and only if that is the one that was packaged.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // The interface is served as app://, so file:// needs no rights of its own.
  GrantFileProtocolExtraPrivileges: false,
};

exports.default = async function setFuses({ electronPlatformName, appOutDir, packager }) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const place = EXECUTABLES[electronPlatformName];
  if (!place) throw new Error(`No fuses are known for ${electronPlatformName}.`);
  const { productFilename } = packager.appInfo;
  const fuses = Object.entries(exports.FUSES).map(([name, on]) => {
    const index = FuseV1Options[name];
    if (index === undefined) throw new Error(`This Electron knows no fuse ${name}.`);
    return [index, on];
  });
  await flipFuses(join(appOutDir, place(productFilename, packager.executableName)), {
    version: FuseVersion.V1,
    // The switches are part of what is signed; where it was only signed ad hoc, that is done again.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...Object.fromEntries(fuses),
  });
};
