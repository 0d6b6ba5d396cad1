import { page, use } from "heddle";
import { Button, FileUpload, Link, Text, VStack } from "heddle/components";
import { Docs } from "../state/docs";

export default page({ title: "Uploads" }, () => {
  const docs = use(Docs);
  return (
    <VStack className="gap-4 p-6">
      <Text id="said">{docs.said}</Text>
      <FileUpload id="any" label="Any files" multiple disabled={docs.locked} onUpload={docs.receive} />
      <FileUpload label="Papers" accept=".txt,image/*" multiple maxSize={1} maxFiles={2} onUpload={docs.keep} />
      {docs.kept.map((file) => (
        <Link key={file.id} href={file.url}>
          {file.name}
        </Link>
      ))}
      <FileUpload label="A large one" onUpload={docs.measure} />
      {docs.folders.map((folder) => (
        <VStack key={folder.id}>
          <FileUpload label={`Into ${folder.id}`} multiple onUpload={(files) => docs.add(folder.id, files)} />
          <Text>{`${folder.id}: ${folder.files.join(", ")}`}</Text>
        </VStack>
      ))}
      <Button onClick={docs.lock}>Lock</Button>
      <Button onClick={docs.clear}>Clear</Button>
    </VStack>
  );
});
