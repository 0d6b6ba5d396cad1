import { page, use } from "heddle";
import { Button, Image, VStack } from "heddle/components";
import { Pictures } from "../state/pictures";

export default page({ title: "Pictures" }, () => {
  const pictures = use(Pictures);
  return (
    <VStack className="p-6 gap-4">
      <Button onClick={pictures.make}>Make pictures</Button>
      {pictures.pictures.map((picture) => (
        <Image key={picture.format} src={picture.url} alt={picture.format} />
      ))}
    </VStack>
  );
});
