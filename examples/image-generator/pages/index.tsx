import { page, use } from "heddle";
import {
  Button,
  Card,
  Center,
  Flex,
  Heading,
  Icon,
  Image,
  Input,
  Spinner,
  Text,
  VStack,
} from "heddle/components";
import { Images } from "../state/images";

export default page({
  title: "Image generator",
  description: "A prompt, a picture, and a spinner between.",
}, () => {
  const images = use(Images);
  return (
    <Center as="main" className="min-h-dvh px-4 py-8">
      <VStack className="w-full max-w-lg gap-6">
        <VStack className="gap-1 sm:items-center sm:text-center">
          <Heading level={1}>Image generator</Heading>
          <Text color="muted">Describe a picture and let a model draw it.</Text>
        </VStack>
        <Flex className="flex-col gap-2 sm:flex-row">
          <Input
            bind={images.prompt}
            placeholder="A lighthouse in a storm"
            readOnly={images.processing}
            maxLength={1000}
            autoFocus
            ariaLabel="Describe an image"
            className="sm:flex-1"
            onSubmit={images.generate}
          />
          <Button icon="sparkles" loading={images.processing} onClick={images.generate}>
            Generate
          </Button>
        </Flex>
        <Card padding="none" raised className="aspect-square gap-0 overflow-hidden">
          {images.processing ? (
            <Center className="h-full bg-accent-soft">
              <VStack align="center" className="gap-3">
                <Spinner size="lg" label="Drawing" />
                <Text color="muted">Drawing…</Text>
              </VStack>
            </Center>
          ) : images.imageUrl !== "" ? (
            <Image src={images.imageUrl} alt={images.prompt} className="size-full" />
          ) : (
            <Center className="h-full">
              <VStack align="center" className="gap-4 p-8">
                <Center className="size-14 rounded-full bg-accent-soft text-accent">
                  <Icon name="image" size={24} />
                </Center>
                <Text color="muted" className="text-center">The picture appears here.</Text>
              </VStack>
            </Center>
          )}
        </Card>
      </VStack>
    </Center>
  );
});
