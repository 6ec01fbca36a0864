/* global GraphiQL, React, ReactDOM */
// Starts the console with one tab an example. A file of its own, since the page's policy allows no script inside it.
const answer = await fetch('/graphiql/examples.json')
const examples = await answer.json()
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: examples.map(({ query }) => ({ query })),
    defaultEditorToolsVisibility: 'variables',
  }),
)
