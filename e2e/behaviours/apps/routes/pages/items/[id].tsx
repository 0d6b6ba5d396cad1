import { page, route, use } from "heddle";
import { Box, Heading, Text } from "heddle/components";
import { Visit } from "../../state/visit";

export default page(
  {
    title: () => `Item ${route.param("id")}`,
    meta: { socialTitle: () => `See item ${route.param("id")}` },
    onLoad: () => use(Visit).pageOpens(),
  },
  () => {
    const visit = use(Visit);
    return (
      <Box>
        <Heading level={1}>{`Item ${route.param("id")}`}</Heading>
        <Text id="computed">{visit.place}</Text>
        {route.param("id") === "1" ? <Text id="which">the first</Text> : <Text id="which">another</Text>}
        <Box className="h-[2000px]" />
        <Text id="end">The end</Text>
      </Box>
    );
  },
);
