/** Gives the person a file to keep. */
export function saveFile(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** Lets the person choose an .xlsx; calls back with its name and content. */
export function chooseFile(chosen: (name: string, base64: string) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') chosen(file.name, reader.result.replace(/^[^,]*,/, ''));
    });
    reader.readAsDataURL(file);
  });
  input.click();
}
