import { page, use } from "heddle";
import { Box, Button, Heading, Link, Text } from "heddle/components";
import { Visit } from "../state/visit";

export default page(
  { title: () => `Start ${use(Visit).tab}`, description: "Where it begins" },
  () => {
    const visit = use(Visit);
    return (
      <Box>
        <Heading level={1}>The start</Heading>
        <Button onClick={() => visit.choose("second")}>Second tab</Button>
        <Link href="/?tab=third">Third tab</Link>
        <Text id="tab">{visit.tab}</Text>
        <Box className="h-[2000px]" />
        <Link href="/items/9">From far below</Link>
      </Box>
    );
  },
);
